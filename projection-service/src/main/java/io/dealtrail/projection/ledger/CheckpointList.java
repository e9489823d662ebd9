package io.dealtrail.projection.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.dealtrail.projection.web.Tabular;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the verified checkpoints, the oldest first. */
record CheckpointList(
        List<KeptCheckpoint> items,
        @Nullable String next,
        @Nullable String prev,
        String self) implements Tabular {

    @Override
    @JsonIgnore
    public Class<KeptCheckpoint> itemType() {
        return KeptCheckpoint.class;
    }
}
