package org.wheelhouse.storefront.web;

/** The fitment word of a card: a sign and a word, never colour alone. */
public record FitWord(String style, String icon, String word) {}
