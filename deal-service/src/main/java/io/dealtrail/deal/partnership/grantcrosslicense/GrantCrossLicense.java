package io.dealtrail.deal.partnership.grantcrosslicense;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.grantlicense.GrantRules;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.CrossLicenseGranted;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Licences are granted to each other as one bargain; the fields of a grant given beside the list hold for all that leave them out. */
public record GrantCrossLicense(
        String partnershipId,
        String crossLicenseId,
        String agreementId,
        @JsonUnwrapped GrantTerms defaults,
        List<ReciprocalGrant> grants,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public GrantCrossLicense {
        grants = Given.list(grants);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.agreement(agreementId, "/agreementId");
        requireUnused(state);
        state.requireOpen();
        List<GrantRules> each = IntStream.range(0, grants.size())
                .mapToObj(i -> new GrantRules(license(i), "/grants/" + i, state, context))
                .toList();
        Rules reciprocal = Rules.of(() -> Reciprocity.check(licenses(), context));
        require(each.stream().map(GrantRules::rules).reduce(reciprocal, Rules::and), state, context);
        return Stream.concat(Stream.of(asEvent()), each.stream().map(GrantRules::marked))
                .toList();
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return !grants.isEmpty()
                && facts.recorded(asEvent())
                && licenses().stream()
                        .allMatch(license ->
                                facts.recorded(license) || facts.recorded(license.withPossibleConflict(true)));
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(crossLicenseId, "/crossLicenseId");
        for (int i = 0; i < grants.size(); i++) {
            Ids.inner(grantId(i), "/grants/" + i + "/grantId");
            license(i);
        }
    }

    @Override
    public Set<String> partyIds() {
        return grants.stream()
                .map(grant -> grant.terms().orElse(defaults))
                .flatMap(terms -> Stream.of(terms.licensor(), terms.licensee()))
                .flatMap(party -> Acting.ids(party == null ? List.of() : List.of(party)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> portfolioIds() {
        return grants.stream()
                .flatMap(grant ->
                        Stream.ofNullable(grant.terms().orElse(defaults).subject()))
                .flatMap(subject -> Stream.ofNullable(subject.portfolioId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void requireUnused(PartnershipState state) {
        state.requireUnusedCrossLicense(crossLicenseId, "/crossLicenseId");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < grants.size(); i++) {
            String pointer = "/grants/" + i + "/grantId";
            state.requireUnused("grant", grantId(i), pointer);
            if (ids.contains(grantId(i))) {
                throw Refusal.ofField(RefusalCode.DUPLICATE_GRANT, pointer, grantId(i) + " is given twice");
            }
            ids.add(grantId(i));
        }
    }

    private CrossLicenseGranted asEvent() {
        List<String> ids = licenses().stream().map(LicenseGranted::grantId).toList();
        return new CrossLicenseGranted(crossLicenseId, agreementId, ids, evidence);
    }

    private List<LicenseGranted> licenses() {
        return IntStream.range(0, grants.size()).mapToObj(this::license).toList();
    }

    private LicenseGranted license(int index) {
        GrantTerms terms = grants.get(index).terms().orElse(defaults);
        String pointer = "/grants/" + index;
        return new LicenseGranted(
                grantId(index),
                agreementId,
                crossLicenseId,
                required(terms.licensor(), pointer + "/licensor"),
                required(terms.licensee(), pointer + "/licensee"),
                required(terms.subject(), pointer + "/subject"),
                terms.exclusivity(),
                terms.field(),
                terms.territory(),
                terms.products(),
                terms.term(),
                terms.from(),
                terms.conditionalOn(),
                terms.sublicense(),
                terms.releasePast(),
                terms.covenantNotToSue(),
                terms.royaltyBearing(),
                terms.survivesTermination(),
                null,
                evidence);
    }

    private String grantId(int index) {
        String given = grants.get(index).grantId();
        return given != null ? given : crossLicenseId + "-" + (index + 1);
    }

    private static <T> T required(@Nullable T given, String pointer) {
        if (given == null) {
            throw Refusal.ofField(RefusalCode.MALFORMED, pointer, "must be given, here or for all grants");
        }
        return given;
    }
}
