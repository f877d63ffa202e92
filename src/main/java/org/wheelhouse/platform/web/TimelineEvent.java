package org.wheelhouse.platform.web;

import java.time.Instant;

/**
 * One thing that happened, for {@code w:timeline}.
 *
 * @param at when
 * @param text what, in the reader's language
 * @param who by whom; may be empty
 * @param tone {@code t-ok}, {@code t-wait} or empty
 */
public record TimelineEvent(Instant at, String text, String who, String tone) {}
