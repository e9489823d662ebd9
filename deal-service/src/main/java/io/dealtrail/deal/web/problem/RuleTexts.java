package io.dealtrail.deal.web.problem;

import java.util.List;

/** What each rule of the deal model refuses, in the words that the pages about problems show. */
final class RuleTexts {

    /** Rule 1 first. */
    private static final List<String> TEXTS = List.of(
            "Unknown or malformed field, bad EDTF, currency, country, office.",
            "LEI fails its check digits; malformed identifier.",
            "Expected version differs.",
            "Same Idempotency-Key, other body.",
            "Not found.",
            "Id already used with other content (same content: accepted, no new event).",
            "The partnership is closed.",
            "Fewer than two distinct parties (two sides for BILATERAL); the same party on both sides.",
            "An acting role (licensor, payer, transferor, promisor) outside the agreement's parties; a group member of a party may act if the relation holds on that date; a target, vehicle or consortium member where its role says so.",
            "A mention signs, grants or transfers.",
            "A fact-bearing command without a source.",
            "A state change on anonymous or rumour sources alone.",
            "Dates certainly out of order: end before start; announced after the publication that reports it; recorded before executed; closed before signed (effective before signed is allowed: retroactive); all with the one-day allowance.",
            "A thing stated as happened, dated in the future (allowed for expected, effective, due, from, until, to, window, period).",
            "Closing or bringing into force with a condition open, or after one failed.",
            "A change, on its own world day, to an expired, terminated, abandoned or superseded agreement, other than correct, retract, attest, settle.",
            "A renewal that ends before the current end; renewal after expiry; renews or supersedes of an unknown agreement.",
            "A successor overlaps its predecessor without supersedes.",
            "An option: not its holder, before effect, outside its window, twice, after expiry.",
            "A cross licence that is not reciprocal.",
            "A grant outside the agreement's term, or under an agreement without a licensing type.",
            "UNDISCLOSED, TO_BE_DETERMINED or NONE_AGREED with a Price; DISCLOSED without one.",
            "Negative money, wrong scale, payer = payee.",
            "Disclosed twice with another value (that is a correction); determining what was not to be determined.",
            "An estimate offered as a disclosure; an estimate without a source.",
            "Shares that do not sum to the whole; a part above its whole (estimates never count); a cycle of parts.",
            "A total over several currencies asked in one (GET /considerations/total?currency=) without a rate and its date.",
            "A breakdown that does not sum; a split above its whole.",
            "A transfer under an agreement of no buying type; one conditional on a closing executed before it.",
            "A transferor who is not the (group) owner of a numbered patent or defined portfolio on that date; unknown chain: accepted, marked ownershipUnverified.",
            "A patent twice in one transfer; an interest above the whole.",
            "A malformed or inconsistent patent number.",
            "An exclusive grant that overlaps another of the same licensor (group) to another licensee in subject × field × territory × time, and the like for SOLE; an unknown field or territory, or an older non-exclusive grant: accepted, marked possibleConflict.",
            "Promoting what is not exploratory, or without date and source; dropping what is completed.",
            "An area or term under an agreement of another partnership.",
            "Settling, ruling on or adding to a closed dispute; settling by an unknown agreement.",
            "An obligation closed twice (overdue is computed, the calendar never misses one by itself).",
            "An assignment or change of control that a CONSENT_REQUIRED obligation names as its trigger, without a consent recorded for that act by each promisee; acts of the agreement that created the duty are exempt.",
            "Two whole owners at one time; stakes above the whole (INTEREST_EXCEEDED); a relation cycle.",
            "Correcting an unknown fact, to the same value, one already retracted, or with a from that is not its value.",
            "Retracting what others depend on, without cascade (the body lists the dependants).",
            "A correction or retraction without a reason.",
            "Role conflict; joining twice; leaving what was not joined.",
            "A correction that breaks another rule at its own valid time (the fold is checked again).",
            "An import behind the aggregate's last knownSince, or in the future (notices of the calendar do not count).",
            "A cited source that was certainly published after the command's knownSince.",
            "Closing or bringing into force twice with another day; deciding a condition twice; dropping or completing an area twice.",
            "None of announcedOn, signedOn, inferred, existing.");

    private RuleTexts() {}

    /**
     * @param rule from 1
     */
    static String of(int rule) {
        return TEXTS.get(rule - 1);
    }
}
