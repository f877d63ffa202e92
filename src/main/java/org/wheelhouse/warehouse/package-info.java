/**
 * Stock of outlets and hubs: balances with their ledger, claims on them, what is expected, and transfers from hub to outlet. Tables:
 * stock, stock_movement, reservation, expected_receipt, transfer, transfer_line. Uses the catalogue's tables for names only; knows
 * who caused a change only by kind and id.
 */
package org.wheelhouse.warehouse;
