package io.dealtrail.events;

/** What comes of a consideration once it is agreed, and what a pool charges. */
public sealed interface MoneyEvent extends PartnershipEvent
        permits ConsiderationDetermined, PaymentRecorded, RateCardSet {}
