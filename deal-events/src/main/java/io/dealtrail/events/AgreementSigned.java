package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.Condition;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.Item;
import io.dealtrail.terms.Option;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Share;
import io.dealtrail.terms.Signatory;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parties put their names to it; the terms bind from the effective date. */
@StoredName("agreement-signed")
public record AgreementSigned(
        String agreementId,
        @Nullable String title,
        List<AgreementType> types,
        List<Signatory> parties,
        @Nullable PartialDate announcedOn,
        @Nullable PartialDate signedOn,
        @Nullable WorldDate effectiveFrom,
        @Nullable WorldDate effectiveTo,
        @Nullable WorldDate expectedClosing,
        @Nullable Term term,
        @Nullable String renews,
        @Nullable String supersedes,
        @Nullable String under,
        List<String> packageWith,
        List<Condition> conditions,
        List<Option> options,
        @Nullable String vehicle,
        List<Share> shares,
        @Nullable Fraction interest,
        List<String> standards,
        List<Item> items,
        @Nullable Boolean confidential,
        @Nullable Boolean inferred,
        @Nullable Boolean existing,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipEvent {
    public AgreementSigned {
        types = Given.list(types);
        parties = Given.list(parties);
        packageWith = Given.list(packageWith);
        conditions = Given.list(conditions);
        options = Given.list(options);
        shares = Given.list(shares);
        standards = Given.list(standards);
        items = Given.list(items);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return signedOn != null ? signedOn : announcedOn;
    }
}
