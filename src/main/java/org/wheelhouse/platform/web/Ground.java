package org.wheelhouse.platform.web;

/** Which soft ground goes with a colour of goods; the grounds themselves are classes of the style sheet. */
final class Ground {

    private static final String[] BY_HUE = {
        "g-red",
        "g-orange",
        "g-amber",
        "g-green",
        "g-green",
        "g-teal",
        "g-blue",
        "g-blue",
        "g-violet",
        "g-violet",
        "g-red",
        "g-red"
    };

    private Ground() {}

    /** @param rgb red, green and blue of eight bits each */
    static String of(int rgb) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        int most = Math.max(red, Math.max(green, blue));
        int spread = most - Math.min(red, Math.min(green, blue));
        if (spread < 40 && spread * 3 <= most) {
            return most < 0x90 ? "g-ink" : "g-stone";
        }
        int hue;
        if (most == red) {
            hue = Math.floorMod(60 * (green - blue) / spread, 360);
        } else if (most == green) {
            hue = 120 + 60 * (blue - red) / spread;
        } else {
            hue = 240 + 60 * (red - green) / spread;
        }
        if (hue >= 10 && hue < 42) {
            return spread * 10 < most * 7 ? "g-tan" : "g-orange";
        }
        return BY_HUE[hue / 30];
    }
}
