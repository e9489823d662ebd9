package io.dealtrail.events;

/** What happens to licences and transfers once they are granted or agreed. */
public sealed interface PatentRightEvent extends PartnershipEvent
        permits LicenseModified, LicenseRevoked, RightRetained, PatentAssignmentRecorded, PatentTransferReversed {}
