package org.wheelhouse.logistics;

import java.time.LocalDate;
import org.wheelhouse.kernel.Money;

/** What a parcel costs, the day it arrives, and who brings it. */
public record FreightQuote(Money fee, LocalDate arrives, long carrierId) {}
