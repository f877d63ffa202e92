/**
 * {@code mvn -Pbench}: what the portal costs and how fast it is, on a stack of its own. Figures are ratios of one run, and CPU time and SQL
 * statements of one request: these stay what they are on a noisy machine. Tests never time anything.
 */
package org.wheelhouse.bench;
