/**
 * What is shipped beside the code is held to the same standard: the image, the compose file, the chart, and what the
 * documents say of configuration, topics and events. Files of the repository enter; nothing leaves but complaints.
 */
@NullMarked
package org.tributary.deploy;

import org.jspecify.annotations.NullMarked;
