package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.Deal;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The considerations for a transfer: those that name it, else those of its agreement that name nothing. */
final class Priced {

    private Priced() {}

    static List<FactRef> of(Deal deal, FactRef transfer) {
        List<FactRef> naming =
                considerations(deal).filter(each -> names(deal, each, transfer)).toList();
        if (!naming.isEmpty()) {
            return naming;
        }
        Optional<String> agreement = deal.text(transfer, "agreementId");
        return considerations(deal)
                .filter(each -> agreement.isPresent()
                        && deal.text(each, "agreementId").equals(agreement)
                        && deal.text(each, "forRef").isEmpty())
                .toList();
    }

    private static boolean names(Deal deal, FactRef consideration, FactRef transfer) {
        return deal.text(consideration, "forRef")
                .filter(named -> named.equals(transfer.id()) || named.equals(transfer.toString()))
                .isPresent();
    }

    private static Stream<FactRef> considerations(Deal deal) {
        return deal.facts().objects("consideration").stream();
    }
}
