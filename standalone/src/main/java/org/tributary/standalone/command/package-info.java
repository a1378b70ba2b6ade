/**
 * The command line: {@code up}, {@code follow}, {@code import}, {@code status}, {@code test}, {@code help}. What enters
 * are words; what leaves is an exit code, and lines for whoever watches. {@code up} runs the river, the others speak to
 * one that runs.
 */
@NullMarked
package org.tributary.standalone.command;

import org.jspecify.annotations.NullMarked;
