package io.dealtrail.deal.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.decision.DealCommand;
import io.dealtrail.deal.decision.FieldError;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Identifier;
import io.dealtrail.terms.PartyKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Commands are read strictly, and what is wrong with them is named all at once. */
class CommandReaderTest {

    private static final CommandType WANT =
            new CommandType("Want", AggregateType.PARTY, Want.class, "partyId", "wishId");

    private final CommandReader reader = new CommandReader(new Ids());

    /** A command with one field of each sort. */
    record Want(
            String partyId,
            String wishId,
            PartyKind kind,
            @Nullable Integer times,
            List<Identifier> identifiers,
            @JsonUnwrapped Evidence evidence)
            implements DealCommand {

        @Override
        public AggregateRef target() {
            return new AggregateRef(AggregateType.PARTY, partyId);
        }

        @Override
        public Set<String> partyIds() {
            return Set.of();
        }

        @Override
        public Set<String> sourceIds() {
            return Set.of();
        }
    }

    @Test
    void readsTheIdOfThePathAndWhatIsUnwrapped() {
        Want want = read("{\"wishId\":\"w\",\"kind\":\"COMPANY\",\"times\":3,\"sources\":[\"s1\"],\"note\":\"n\"}");
        assertThat(want.target()).hasToString("parties/p1");
        assertThat(want.times()).isEqualTo(3);
        assertThat(want.evidence().sources()).containsExactly("s1");
        assertThat(want.evidence().note()).isEqualTo("n");
    }

    @Test
    void makesAnIdThatIsLeftOut() {
        assertThat(UUID.fromString(read("{\"kind\":\"COMPANY\"}").wishId()).version())
                .isEqualTo(7);
    }

    @Test
    void namesEveryFault() {
        assertThat(faults("{\"wishId\":7,\"times\":\"3\",\"colour\":1,\"actor\":\"me\"}"))
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/wishId", "/kind", "/times", "/colour", "/actor");
    }

    @Test
    void coercesNothing() {
        assertThat(faults("{\"kind\":\"COMPANY\",\"times\":3.0}")).hasSize(1);
        assertThat(faults("{\"kind\":\"COMPANY\",\"times\":true}")).hasSize(1);
        assertThat(faults("{\"kind\":\"COMPANY\",\"times\":\"\"}")).hasSize(1);
        assertThat(faults("{\"kind\":0}")).hasSize(1);
        assertThat(faults("{\"kind\":\"COMPANY\",\"note\":5}")).hasSize(1);
        assertThat(faults("{\"kind\":\"COMPANY\",\"note\":false}")).hasSize(1);
        assertThat(faults("{\"kind\":\"COMPANY\",\"identifiers\":{}}")).hasSize(1);
    }

    @Test
    void keepsTheCodeOfATermThatCannotBe() {
        Refusal refusal =
                refuse("{\"kind\":\"COMPANY\",\"identifiers\":[{\"scheme\":\"LEI\",\"id\":\"549300A0JPRWG1KI7U07\"}]}");
        assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_LEI);
        assertThat(refusal.errors().getFirst().pointer()).startsWith("/identifiers/0");
    }

    @Test
    void refusesAnotherIdThanThatOfThePath() {
        ObjectNode data = StrictJson.parse("{\"partyId\":\"p2\"}");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> CommandReader.addressed(WANT, "p1", data));
        assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/partyId");
    }

    private Want read(String data) {
        return (Want) reader.read(WANT, CommandReader.addressed(WANT, "p1", StrictJson.parse(data)));
    }

    private Refusal refuse(String data) {
        return catchThrowableOfType(Refusal.class, () -> read(data));
    }

    private List<FieldError> faults(String data) {
        return refuse(data).errors();
    }
}
