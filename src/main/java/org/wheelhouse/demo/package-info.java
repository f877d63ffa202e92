/**
 * The demo chain: a group with its network, catalogue, staff and a year of trade, loaded once into an empty portal. The catalogue comes
 * through the same import as a user's files; the history from a seeded generator. Uses every feature and writes every feature's tables;
 * used by nobody.
 */
package org.wheelhouse.demo;
