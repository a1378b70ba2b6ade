package org.tributary.frame;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What every service can be told about the process it runs in. */
@ConfigMapping(prefix = "tributary.frame")
interface FrameConfig {

    /** Whether the service ends when its standard input does, which is when the process that started it is gone. */
    @WithDefault("false")
    boolean stopWithParent();

    /** Characters that the address of a request has at most, query and all; a longer one is answered with 414. */
    @WithDefault("16384")
    int addressCharactersMax();
}
