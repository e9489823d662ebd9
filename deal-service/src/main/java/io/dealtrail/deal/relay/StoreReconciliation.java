package io.dealtrail.deal.relay;

import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.store.NotRestorableException;
import io.dealtrail.deal.store.Restoration;
import io.dealtrail.deal.store.StoreHold;
import io.dealtrail.events.EventEnvelope;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the topic is ahead, as after PostgreSQL was restored from a backup, nothing is stored any more by any instance, until the store has taken
 * back what it has lost: by itself where the settings say so.
 */
final class StoreReconciliation implements Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(StoreReconciliation.class);

    private final EventLog log;
    private final StoreHold hold;
    private final Restoration restoration;
    private final PublishedEvents published;
    private final boolean takeBack;

    /** @param takeBack whether lost events are stored again */
    StoreReconciliation(
            EventLog log, StoreHold hold, Restoration restoration, PublishedEvents published, boolean takeBack) {
        this.log = log;
        this.hold = hold;
        this.restoration = restoration;
        this.published = published;
        this.takeBack = takeBack;
    }

    @Override
    public void reconcile(PublishedTopic topic, TopicTail.Found found) {
        List<Tail> unknown = found.unknownTo(log::read);
        if (unknown.isEmpty()) {
            liftWhere(found);
            return;
        }
        String because = "topic " + topic.name() + " holds position "
                + unknown.getLast().position()
                + ", which the event store does not have or has otherwise: was PostgreSQL restored?";
        hold.place(because);
        if (!takeBack) {
            throw new TopicMismatchException(because);
        }
        try {
            takeBack(unknown, found);
        } catch (NotRestorableException unfit) {
            throw new TopicMismatchException(because + " Nothing can be taken back: " + unfit.getMessage());
        }
    }

    /** A topic that has nothing at all says nothing about the store: it may be lost as well. */
    private void liftWhere(TopicTail.Found found) {
        if (!found.tails().isEmpty()) {
            hold.lift();
        }
    }

    @Override
    public void requireNoHold() {
        hold.reason().ifPresent(because -> {
            throw new RelayException("the event store is held: " + because);
        });
    }

    private void takeBack(List<Tail> unknown, TopicTail.Found found) {
        long last = log.lastPosition();
        if (unknown.getFirst().position() <= last) {
            throw new NotRestorableException(
                    "position " + unknown.getFirst().position() + " holds another event than the topic");
        }
        List<EventEnvelope> lost = published.after(last, found.ends());
        if (unknown.getLast().position() > last + lost.size()) {
            throw new NotRestorableException("the topic has not all events after position " + last);
        }
        restoration.takeBack(lost);
        LOG.warn("{} events after position {} were taken back from the topic", lost.size(), last);
    }
}
