package org.tributary.ingest.publish;

import org.tributary.event.repair.PageList;
import org.tributary.event.repair.RepairRequest;

/** Where lists of pages go, and orders for walks. */
public interface RepairOutlet {

    /**
     * Returns when the list is durable.
     *
     * @throws PublishingException if it is not, and will not be
     */
    void publish(PageList list);

    /**
     * Orders a walk from whoever follows the wiki; returns when the order is durable.
     *
     * @throws PublishingException if it is not, and will not be
     */
    void order(RepairRequest walk);
}
