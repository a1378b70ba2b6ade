package org.tributary.article.page;

/** A link with its text. */
record Link(String href, String text) {}
