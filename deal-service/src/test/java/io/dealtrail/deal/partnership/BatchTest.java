package io.dealtrail.deal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.FieldError;
import io.dealtrail.deal.decision.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When several commands come at once. */
class BatchTest {

    private static final String AGREEMENT =
            "{agreementId:'A1', types:['PATENT_LICENSE'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', sources:['release']}";
    private static final String GRANT =
            "{grantId:'G1', agreementId:'A1', licensor:'nokia', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}";

    @Test
    void judgesEachOnWhatThoseBeforeItRecorded() {
        var story = PartnershipStory.opened().expecting(1);
        story.recordsBatch(
                List.of(story.command("SignAgreement", AGREEMENT), story.command("GrantLicense", GRANT)),
                "agreement-signed",
                "license-granted");
    }

    @Test
    void recordsNothingWhereOneIsRefused() {
        var story = PartnershipStory.opened();
        Refusal refusal = story.refusesBatch(
                List.of(
                        story.command("SignAgreement", AGREEMENT),
                        story.command("GrantLicense", GRANT.replace("'nokia'", "'apple'"))),
                "NOT_A_PARTY");
        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/commands/1/data/licensor");
    }

    @Test
    void expectsOneVersionForAll() {
        var story = PartnershipStory.opened().expecting(2);
        story.refusesBatch(List.of(story.command("SignAgreement", AGREEMENT)), "VERSION_CONFLICT");
    }

    @Test
    void acceptsARepetition() {
        var story = PartnershipStory.opened().given("SignAgreement", AGREEMENT);
        story.recordsBatch(
                List.of(story.command("SignAgreement", AGREEMENT), story.command("GrantLicense", GRANT)),
                "license-granted");
    }

    @Test
    void acceptsARepetitionWhateverTheVersion() {
        var story = PartnershipStory.opened().given("SignAgreement", AGREEMENT).expecting(9);
        story.recordsBatch(List.of(story.command("SignAgreement", AGREEMENT)));
    }

    @Test
    void mayBeginWithTheOpening() {
        var story = PartnershipStory.untold();
        story.recordsBatch(
                List.of(
                        story.command("OpenPartnership", "{kind:'BILATERAL', parties:['nokia','xiaomi']}"),
                        story.command("SignAgreement", AGREEMENT)),
                "partnership-opened",
                "agreement-signed");
    }

    @Test
    void opensNothingByItself() {
        var story = PartnershipStory.untold();
        story.refusesBatch(List.of(story.command("SignAgreement", AGREEMENT)), "UNKNOWN_PARTNERSHIP");
        story.refusesBatch(List.of(), "MALFORMED");
    }
}
