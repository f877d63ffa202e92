package org.wheelhouse.storefront.rest;

/** A thing with its name in the caller's language. */
public record Named(String code, String name) {}
