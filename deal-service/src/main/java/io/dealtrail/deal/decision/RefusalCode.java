package io.dealtrail.deal.decision;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every reason for which a command can be refused, with its rule in the deal model and its HTTP status. Codes never change. */
public enum RefusalCode {
    MALFORMED(1, 400),
    INVALID_LEI(2, 422),
    INVALID_IDENTIFIER(2, 422),
    VERSION_CONFLICT(3, 412),
    COMMAND_ID_REUSED(4, 422),
    UNKNOWN_PARTNERSHIP(5, 404),
    UNKNOWN_PARTY(5, 404),
    UNKNOWN_SOURCE(5, 404),
    UNKNOWN_PORTFOLIO(5, 404),
    UNKNOWN_AGREEMENT(5, 404),
    UNKNOWN_GRANT(5, 404),
    UNKNOWN_TRANSFER(5, 404),
    UNKNOWN_AREA(5, 404),
    UNKNOWN_CONSIDERATION(5, 404),
    UNKNOWN_CONDITION(5, 404),
    UNKNOWN_OPTION(5, 404),
    UNKNOWN_OBLIGATION(5, 404),
    UNKNOWN_DISPUTE(5, 404),
    UNKNOWN_PROCEEDING(5, 404),
    UNKNOWN_RUMOUR(5, 404),
    UNKNOWN_RELATION(5, 404),
    UNKNOWN_FACT(5, 404),
    UNKNOWN_EVENT(5, 404),
    DUPLICATE_PARTNERSHIP(6, 409),
    DUPLICATE_PARTY(6, 409),
    DUPLICATE_SOURCE(6, 409),
    DUPLICATE_PORTFOLIO(6, 409),
    DUPLICATE_AGREEMENT(6, 409),
    DUPLICATE_GRANT(6, 409),
    DUPLICATE_CROSS_LICENSE(6, 409),
    DUPLICATE_TRANSFER(6, 409),
    DUPLICATE_RIGHT(6, 409),
    DUPLICATE_AREA(6, 409),
    DUPLICATE_CONSIDERATION(6, 409),
    DUPLICATE_AMENDMENT(6, 409),
    DUPLICATE_CONDITION(6, 409),
    DUPLICATE_OPTION(6, 409),
    DUPLICATE_OBLIGATION(6, 409),
    DUPLICATE_DISPUTE(6, 409),
    DUPLICATE_PROCEEDING(6, 409),
    DUPLICATE_RULING(6, 409),
    DUPLICATE_RELATED_DEAL(6, 409),
    DUPLICATE_RUMOUR(6, 409),
    PARTNERSHIP_CLOSED(7, 409),
    TOO_FEW_PARTIES(8, 422),
    TRANSFER_TO_SELF(8, 422),
    SELF_LICENSE(8, 422),
    NOT_A_PARTY(9, 422),
    MENTION_CANNOT_ACT(10, 422),
    SOURCE_REQUIRED(11, 422),
    RUMOUR_CANNOT_CHANGE_STATE(12, 422),
    DATE_ORDER(13, 422),
    RECORDED_BEFORE_EXECUTED(13, 422),
    HAPPENED_IN_FUTURE(14, 422),
    CONDITIONS_OPEN(15, 409),
    CONDITION_FAILED(15, 409),
    AGREEMENT_TERMINAL(16, 409),
    RENEWAL_SHORTENS_TERM(17, 422),
    RENEWAL_AFTER_EXPIRY(17, 422),
    RENEWS_UNKNOWN(17, 422),
    EFFECTIVE_PERIOD_OVERLAP(18, 409),
    OPTION_HOLDER_ONLY(19, 409),
    OPTION_NOT_EXERCISABLE(19, 409),
    OPTION_ALREADY_EXERCISED(19, 409),
    AGREEMENT_EXPIRED(19, 409),
    CROSS_LICENSE_NOT_RECIPROCAL(20, 422),
    GRANT_OUTSIDE_TERM(21, 422),
    AGREEMENT_LACKS_TYPE(21, 422),
    UNDISCLOSED_WITH_AMOUNT(22, 422),
    DISCLOSED_WITHOUT_AMOUNT(22, 422),
    INVALID_MONEY(23, 422),
    PAYER_IS_PAYEE(23, 422),
    ALREADY_DISCLOSED(24, 409),
    NOT_DETERMINABLE(24, 409),
    ESTIMATE_NOT_TERM(25, 422),
    ESTIMATE_NEEDS_SOURCE(25, 422),
    SHARES_NOT_100(26, 422),
    PART_EXCEEDS_WHOLE(26, 422),
    PART_OF_CYCLE(26, 422),
    COUNT_BREAKDOWN_MISMATCH(28, 422),
    SPLIT_EXCEEDS_WHOLE(28, 422),
    /** A transfer under an agreement of no buying type: the code of rule 21 with the rule and status of 29. */
    TRANSFER_LACKS_TYPE(29, 409, "AGREEMENT_LACKS_TYPE"),
    TRANSFER_BEFORE_CLOSING(29, 409),
    TRANSFERS_UNOWNED_ASSET(30, 409),
    DUPLICATE_ASSET(31, 422),
    INTEREST_EXCEEDED(31, 409),
    INVALID_PATENT_NUMBER(32, 422),
    EXCLUSIVITY_CONFLICT(33, 409),
    AREA_NOT_EXPLORATORY(34, 409),
    AREA_CLOSED(34, 409),
    PROMOTION_WITHOUT_EVIDENCE(34, 422),
    WRONG_PARTNERSHIP(35, 422),
    DISPUTE_ALREADY_CLOSED(36, 409),
    OBLIGATION_CLOSED(37, 409),
    CONSENT_MISSING(38, 409),
    RELATION_OVERLAP(39, 409),
    RELATION_CYCLE(39, 409),
    /** Stakes above the whole: the code of rule 31 with the rule of 39. */
    STAKES_EXCEEDED(39, 409, "INTEREST_EXCEEDED"),
    CORRECTION_TARGET_UNKNOWN(40, 422),
    CORRECTION_NO_CHANGE(40, 422),
    FACT_RETRACTED(40, 409),
    CORRECTION_FROM_DIFFERS(40, 409),
    HAS_DEPENDANTS(41, 409),
    REASON_REQUIRED(42, 422),
    ROLE_CONFLICT(43, 409),
    ALREADY_JOINED(43, 409),
    NOT_A_MEMBER(43, 409),
    CORRECTION_BREAKS_RULE(44, 422),
    KNOWLEDGE_OUT_OF_ORDER(45, 422),
    SOURCE_FROM_FUTURE(46, 422),
    ALREADY_CLOSED(47, 409),
    ALREADY_IN_FORCE(47, 409),
    CONDITION_DECIDED(47, 409),
    DATE_REQUIRED(48, 422);

    private final int rule;
    private final int status;
    private final @Nullable String code;

    RefusalCode(int rule, int status) {
        this(rule, status, null);
    }

    RefusalCode(int rule, int status, @Nullable String code) {
        this.rule = rule;
        this.status = status;
        this.code = code;
    }

    /** The reason with that code, where two rules share it the one of the lower rule. */
    public static Optional<RefusalCode> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The number of the rule in section 7 of the deal model. */
    public int rule() {
        return rule;
    }

    /** The HTTP status of the problem. */
    public int status() {
        return status;
    }

    /** What clients see and compare. */
    public String code() {
        return code == null ? name() : code;
    }
}
