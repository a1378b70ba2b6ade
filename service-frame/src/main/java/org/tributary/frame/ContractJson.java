package org.tributary.frame;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.tributary.event.codec.EventCodec;

/** Answers over HTTP are written with the same JSON rules as events. */
final class ContractJson {

    @Produces
    @Singleton
    ObjectMapper objectMapper() {
        return EventCodec.mapper().copy();
    }
}
