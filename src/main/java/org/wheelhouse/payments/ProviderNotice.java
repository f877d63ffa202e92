package org.wheelhouse.payments;

/** A notice that is surely the provider's: its number, our payment's number, and how that stands. */
public record ProviderNotice(String noticeId, String tradeNumber, ProviderTrade trade) {}
