package io.dealtrail.deal.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Judgement;
import io.dealtrail.events.Provenance;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several reasons a refusal gives. */
class PrecedenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {areaId:'a b', name:'IoT', level:'COMMITTED', roles:{nobody:'SUPPLIER'}, sources:['release']}
            MALFORMED | {areaId:'iot', agreementId:'A 1', name:'IoT', level:'COMMITTED', roles:{nobody:'SUPPLIER'}, sources:['release']}
            UNKNOWN_PARTY | {areaId:'iot', agreementId:'A9', name:'IoT', level:'COMMITTED', roles:{nobody:'SUPPLIER'}, sources:['release']}
            UNKNOWN_AGREEMENT | {areaId:'iot', agreementId:'A9', name:'IoT', level:'COMMITTED'}
            WRONG_PARTNERSHIP | {areaId:'iot', agreementId:'p2/A9', name:'IoT', level:'COMMITTED', sources:['release']}
            """)
    void asksForTheFormOfIdsBeforeWhatTheyName(String code, String data) {
        PartnershipStory.signed().refuses("AddCollaborationArea", data, code);
    }

    @Test
    void asksForTheFormOfIdsBeforeTheAggregate() {
        assertThat(unknown("{areaId:'a b', name:'IoT', level:'COMMITTED'}", OptionalLong.empty()))
                .isEqualTo(RefusalCode.MALFORMED);
        assertThat(unknown("{areaId:'iot', level:'COMMITTED'}", OptionalLong.of(3)))
                .isEqualTo(RefusalCode.MALFORMED);
        assertThat(unknown("{areaId:'iot', name:'IoT', level:'COMMITTED'}", OptionalLong.of(3)))
                .isEqualTo(RefusalCode.VERSION_CONFLICT);
        assertThat(unknown("{areaId:'iot', name:'IoT', level:'COMMITTED'}", OptionalLong.empty()))
                .isEqualTo(RefusalCode.UNKNOWN_PARTNERSHIP);
    }

    private static RefusalCode unknown(String data, OptionalLong expectedVersion) {
        FactCommand command = (FactCommand) PartnershipStory.untold().command("AddCollaborationArea", data);
        Instant now = Instant.parse("2017-07-05T12:00:00Z");
        CommandOrigin origin = new CommandOrigin("c", "h", new Provenance("tester", "c", "c", "c", null), now, now);
        DecisionContext context = new DecisionContext(origin, expectedVersion, Map.of());
        return catchThrowableOfType(Refusal.class, () -> Judgement.refuseUnknown(command, context))
                .code();
    }
}
