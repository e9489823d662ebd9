package io.dealtrail.facts;

import io.dealtrail.events.EventJson;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Finds the events that refer to a fact by its address, or by the name of the act of which it is the day. */
final class References {

    private References() {}

    /** In order, beside those that are known to name it. */
    static List<RecordedEvent> to(FactRef ref, Facts facts, List<RecordedEvent> naming, Mentions mentions) {
        Set<RecordedEvent> found = new TreeSet<>(RecordedEvent.IN_ORDER);
        naming.stream().filter(References::isOfTheWorld).forEach(found::add);
        List<String> addresses = addresses(ref);
        mentions.of(ref).stream()
                .filter(References::isOfTheWorld)
                .filter(event -> facts.counts(event) && !creates(event, ref, facts))
                .filter(event -> names(EventJson.tree(event.event()), addresses))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** Neither a remark on what others say nor a notice that its day has come. */
    private static boolean isOfTheWorld(RecordedEvent event) {
        return !(event.event() instanceof KnowledgeEvent) && !event.isNotice();
    }

    /** Conditions may depend on each other within one agreement, which is then not its own dependant. */
    private static boolean creates(RecordedEvent event, FactRef ref, Facts facts) {
        return facts.origin(ref.object()).filter(event::equals).isPresent();
    }

    private static List<String> addresses(FactRef ref) {
        List<String> addresses = new ArrayList<>(List.of(ref.toString()));
        WorldDates.actOf(ref.field())
                .ifPresent(act -> addresses.add(ref.field(act).toString()));
        return addresses;
    }

    private static boolean names(JsonNode value, List<String> addresses) {
        if (value.isString()) {
            String text = value.stringValue();
            return addresses.stream().anyMatch(address -> text.equals(address) || text.startsWith(address + "."));
        }
        return value.isContainer() && value.valueStream().anyMatch(each -> names(each, addresses));
    }
}
