package org.wheelhouse.customers;

/** How goods reach the customer: sent home, or fitted at an outlet. */
public enum Way {
    SHIP,
    INSTALL
}
