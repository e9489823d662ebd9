package io.dealtrail.terms;

/** What an agreement is about; an agreement may have several types. A closed list. */
public enum AgreementType {
    BUSINESS_COLLABORATION,
    PATENT_LICENSE,
    CROSS_LICENSE,
    TRADEMARK_LICENSE,
    SOFTWARE_LICENSE,
    TECHNOLOGY_LICENSE,
    PATENT_PURCHASE,
    ASSET_PURCHASE,
    SHARE_PURCHASE,
    JOINT_VENTURE,
    SETTLEMENT,
    ARBITRATION,
    SUPPLY,
    DISTRIBUTION,
    FINANCING,
    CONSORTIUM,
    POOL,
    TRANSITION_SERVICES,
    OTHER
}
