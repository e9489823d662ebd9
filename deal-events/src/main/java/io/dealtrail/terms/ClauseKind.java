package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The categories of clauses of the Contract Understanding Atticus Dataset (CUAD v1). A closed list of 41, read however they are spelled:
 * {@code GOVERNING_LAW}, {@code Governing Law}, {@code Rofr/Rofo/Rofn}.
 */
public enum ClauseKind {
    DOCUMENT_NAME,
    PARTIES,
    AGREEMENT_DATE,
    EFFECTIVE_DATE,
    EXPIRATION_DATE,
    RENEWAL_TERM,
    NOTICE_PERIOD_TO_TERMINATE_RENEWAL,
    GOVERNING_LAW,
    MOST_FAVORED_NATION,
    NON_COMPETE,
    EXCLUSIVITY,
    NO_SOLICIT_OF_CUSTOMERS,
    COMPETITIVE_RESTRICTION_EXCEPTION,
    NO_SOLICIT_OF_EMPLOYEES,
    NON_DISPARAGEMENT,
    TERMINATION_FOR_CONVENIENCE,
    ROFR_ROFO_ROFN,
    CHANGE_OF_CONTROL,
    ANTI_ASSIGNMENT,
    REVENUE_PROFIT_SHARING,
    PRICE_RESTRICTIONS,
    MINIMUM_COMMITMENT,
    VOLUME_RESTRICTION,
    IP_OWNERSHIP_ASSIGNMENT,
    JOINT_IP_OWNERSHIP,
    LICENSE_GRANT,
    NON_TRANSFERABLE_LICENSE,
    AFFILIATE_LICENSE_LICENSOR,
    AFFILIATE_LICENSE_LICENSEE,
    UNLIMITED_ALL_YOU_CAN_EAT_LICENSE,
    IRREVOCABLE_OR_PERPETUAL_LICENSE,
    SOURCE_CODE_ESCROW,
    POST_TERMINATION_SERVICES,
    AUDIT_RIGHTS,
    UNCAPPED_LIABILITY,
    CAP_ON_LIABILITY,
    LIQUIDATED_DAMAGES,
    WARRANTY_DURATION,
    INSURANCE,
    COVENANT_NOT_TO_SUE,
    THIRD_PARTY_BENEFICIARY;

    /** Other spellings that the dataset and its readers use. */
    private static final Map<String, ClauseKind> ALSO = Map.ofEntries(
            Map.entry("NOTICETOTERMINATERENEWAL", NOTICE_PERIOD_TO_TERMINATE_RENEWAL),
            Map.entry("MFN", MOST_FAVORED_NATION),
            Map.entry("MOSTFAVOUREDNATION", MOST_FAVORED_NATION),
            Map.entry("NOSOLICITCUSTOMERS", NO_SOLICIT_OF_CUSTOMERS),
            Map.entry("NOSOLICITEMPLOYEES", NO_SOLICIT_OF_EMPLOYEES),
            Map.entry("ROFR", ROFR_ROFO_ROFN),
            Map.entry("ROFO", ROFR_ROFO_ROFN),
            Map.entry("ROFN", ROFR_ROFO_ROFN),
            Map.entry("REVENUESHARING", REVENUE_PROFIT_SHARING),
            Map.entry("PROFITSHARING", REVENUE_PROFIT_SHARING),
            Map.entry("PRICERESTRICTION", PRICE_RESTRICTIONS),
            Map.entry("MINIMUMCOMMITMENTS", MINIMUM_COMMITMENT),
            Map.entry("AFFILIATEIPLICENSELICENSOR", AFFILIATE_LICENSE_LICENSOR),
            Map.entry("AFFILIATEIPLICENSELICENSEE", AFFILIATE_LICENSE_LICENSEE),
            Map.entry("UNLIMITEDLICENSE", UNLIMITED_ALL_YOU_CAN_EAT_LICENSE),
            Map.entry("IRREVOCABLELICENSE", IRREVOCABLE_OR_PERPETUAL_LICENSE),
            Map.entry("PERPETUALLICENSE", IRREVOCABLE_OR_PERPETUAL_LICENSE));

    /**
     * Reads a category.
     *
     * @throws MalformedTermException if there is none of that name
     */
    @JsonCreator
    public static ClauseKind parse(String text) {
        String letters = letters(text);
        return Arrays.stream(values())
                .filter(kind -> letters(kind.name()).equals(letters))
                .findFirst()
                .or(() -> Optional.ofNullable(ALSO.get(letters)))
                .orElseThrow(() -> MalformedTermException.malformed("not a category of clauses", text));
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }
}
