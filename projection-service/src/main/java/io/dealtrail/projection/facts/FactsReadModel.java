package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.projection.log.AppliedBatch;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.projection.log.ReadModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Folds each batch of the intake once, for all read models that are made of folds; an event that is folded already is left out. */
@Component
final class FactsReadModel implements ReadModel {

    private final FoldProgress progress;
    private final FactsFold fold;
    private final List<FoldedReadModel> models;

    FactsReadModel(FoldProgress progress, FactsFold fold, List<FoldedReadModel> models) {
        this.progress = progress;
        this.fold = fold;
        this.models = List.copyOf(models);
    }

    @Override
    public String name() {
        return "histories";
    }

    @Override
    public void apply(AppliedBatch batch) {
        Map<AggregateRef, List<AppliedEvent>> byAggregate = batch.byAggregate();
        Map<AggregateRef, Long> next = new LinkedHashMap<>(progress.next(byAggregate.keySet()));
        List<AppliedEvent> fresh = new ArrayList<>();
        byAggregate.forEach((aggregate, events) -> {
            for (AppliedEvent event : events) {
                if (isNext(event, next.getOrDefault(aggregate, 0L))) {
                    fresh.add(event);
                    next.put(aggregate, event.envelope().sequence() + 1);
                }
            }
        });
        if (fresh.isEmpty()) {
            return;
        }
        List<FoldedEvent> folded = fold.fold(new AppliedBatch(fresh));
        for (FoldedReadModel model : models) {
            model.apply(folded);
        }
        progress.advance(next);
    }

    private static boolean isNext(AppliedEvent event, long next) {
        long sequence = event.envelope().sequence();
        if (sequence > next) {
            throw new IllegalStateException("%s is folded up to %d, %d would leave a hole"
                    .formatted(event.envelope().aggregate(), next, sequence));
        }
        return sequence == next;
    }
}
