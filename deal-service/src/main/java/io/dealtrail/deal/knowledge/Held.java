package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.ObjectCodes;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;

/** Which facts an aggregate holds: its own, and those of the objects in it. */
final class Held {

    private Held() {}

    /** The address as the aggregate itself writes it; rule 35 for what another aggregate holds. */
    static FactRef local(FactRef ref, FactCommand command) {
        FactRef self = command.self();
        boolean elsewhere = ref.partnership() != null && !ref.partnership().equals(self.id());
        boolean another = ref.kind().equals(self.kind()) && !ref.id().equals(self.id());
        if (elsewhere || another) {
            throw Refusal.ofField(RefusalCode.WRONG_PARTNERSHIP, "/factRef", ref + " is not a fact of " + self);
        }
        return FactRef.of(ref.kind(), ref.id(), ref.field());
    }

    /** The same, and rule 5 for the object that the fact belongs to. */
    static FactRef known(FactRef ref, FactCommand command, Facts facts) {
        FactRef local = local(ref, command);
        if (facts.origin(local.object()).isEmpty()) {
            throw Refusal.ofField(
                    ObjectCodes.unknown(local.kind()), "/factRef", "there is no " + local.object() + " here");
        }
        return local;
    }

    /** Whether some event ever said something of this fact, or of the object, whether or not it still counts. */
    static boolean wasAsserted(FactRef local, Facts facts) {
        return !facts.statements().asserting(local).isEmpty();
    }
}
