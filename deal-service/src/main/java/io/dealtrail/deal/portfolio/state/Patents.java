package io.dealtrail.deal.portfolio.state;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.terms.PatentRef;
import java.util.List;

/** Rules on lists of numbered patents. */
public final class Patents {

    private Patents() {}

    /** Rule 31: no patent is named twice, whatever the kind of its documents. */
    public static void requireDistinct(List<PatentRef> patents, String pointer) {
        for (int i = 1; i < patents.size(); i++) {
            PatentRef patent = patents.get(i);
            if (patents.subList(0, i).stream().anyMatch(patent::samePatent)) {
                throw Refusal.ofField(RefusalCode.DUPLICATE_ASSET, pointer + "/" + i, patent + " is there twice");
            }
        }
    }

    /** Rule 1: a list that says something. */
    public static void requireSome(List<PatentRef> patents, String pointer) {
        if (patents.isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, pointer, "name at least one patent");
        }
    }
}
