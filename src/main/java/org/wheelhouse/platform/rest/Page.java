package org.wheelhouse.platform.rest;

import java.util.List;

/**
 * A part of a list.
 *
 * @param next the address of what follows; null at the end
 */
public record Page<T>(List<T> items, String next) {}
