package io.dealtrail.terms;

import java.util.List;

/**
 * The part of a dispute that is meant: these respondents, in these jurisdictions, in these proceedings; what is left out does not narrow it.
 *
 * @param proceedings ids of proceedings of the dispute
 */
public record DisputeScope(List<PartyRef> respondents, List<String> jurisdictions, List<String> proceedings) {

    public DisputeScope {
        respondents = Given.list(respondents);
        jurisdictions = Given.list(jurisdictions);
        proceedings = Given.list(proceedings);
        Given.refuse(
                respondents.isEmpty() && jurisdictions.isEmpty() && proceedings.isEmpty(),
                "a part of a dispute names respondents, jurisdictions or proceedings");
        jurisdictions.forEach(Jurisdictions::check);
        proceedings.forEach(Ids::inner);
    }
}
