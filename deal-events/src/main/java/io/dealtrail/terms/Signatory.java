package io.dealtrail.terms;

import java.util.List;

/** One who signs an agreement, with the roles it has in it. A bare string on the wire where there are no roles. */
public record Signatory(PartyRef party, List<String> roles) {
    public Signatory {
        roles = Given.list(roles);
    }
}
