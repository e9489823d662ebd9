package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.NotYetReadException;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.DealEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.MalformedTermException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Asks all rules of events, and finds which refusals are new. What the rules would have to read first is gathered, to be read at once. */
final class Refusals {

    private final RuleBook rules;
    private @Nullable NotYetReadException unread;

    Refusals(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * The refusals of an event, each by the place and the code of the rule: what is broken in another way is broken anew.
     *
     * @param others what is known without the event
     */
    Map<String, Refusal> of(DealEvent event, Facts others, DecisionContext context) {
        Map<String, Refusal> refusals = new LinkedHashMap<>();
        ask("", refusals, () -> {
            List<Rules.Rule> all = rules.of(event, others, context).all();
            for (int i = 0; i < all.size(); i++) {
                ask(i + " ", refusals, all.get(i));
            }
        });
        return refusals;
    }

    /** The first refusal that is not among those that there were before. */
    static Optional<Refusal> firstNew(Map<String, Refusal> now, Supplier<Map<String, Refusal>> before) {
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = before.get().keySet();
        return now.entrySet().stream()
                .filter(each -> !known.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** To be asked at the end. */
    void requireRead() {
        if (unread != null) {
            throw unread;
        }
    }

    private void ask(String place, Map<String, Refusal> refusals, Rules.Rule rule) {
        try {
            rule.require();
        } catch (Refusal broken) {
            refusals.put(place + broken.code(), broken);
        } catch (MalformedTermException | JacksonException unreadable) {
            Refusal refusal = Refusal.of(RefusalCode.MALFORMED, "what it rests on cannot be read");
            refusals.put(place + refusal.code(), refusal);
        } catch (NotYetReadException missing) {
            unread = unread == null ? missing : unread.and(missing);
        }
    }
}
