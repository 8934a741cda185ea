package org.brevet.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * One figure of design 9. {@code size}: how much it was done on. {@code floor}: what the same machine needs in the same run for the least that the
 * work can be, in the same unit; NaN where there is none. {@code ratio}: value to floor. {@code goal}: in words; {@code met} says whether it is reached.
 */
record Figure(String work, String size, double value, String unit, double floor, String goal, boolean met) {

    /** The less the better, at most {@code most}. */
    static Figure atMost(String work, String size, double value, String unit, double most) {
        return new Figure(work, size, value, unit, Double.NaN, "≤ " + plain(most) + " " + unit, value <= most);
    }

    /** The less the better, at most so many times the floor. */
    static Figure atMostTimes(String work, String size, double value, String unit, double floor, double times) {
        return new Figure(work, size, value, unit, floor, "≤ " + plain(times) + " × floor", value <= times * floor);
    }

    /** The more the better: at least {@code least}, and so much of the floor, which here is the most that can be. */
    static Figure atLeast(String work, String size, double value, String unit, double floor, double share, double least) {
        return new Figure(work, size, value, unit, floor, "≥ " + plain(least) + " " + unit + " and ≥ " + plain(share) + " × floor",
                value >= least && value >= share * floor);
    }

    /** What others are measured by. */
    static Figure floor(String work, double value, String unit) {
        return new Figure(work, "", value, unit, Double.NaN, "", true);
    }

    double ratio() {
        return value / floor;
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("work", work).add("size", size).add("value", rounded(value)).add("unit", unit);
        if (Double.isNaN(floor)) {
            json.addNull("floor").addNull("ratio");
        } else {
            json.add("floor", rounded(floor)).add("ratio", rounded(ratio()));
        }
        return json.add("goal", goal).add("met", met).build();
    }

    String line() {
        String against = Double.isNaN(floor) ? "" : plain(ratio()) + " × " + plain(floor);
        return String.format(Locale.ROOT, "| %s | %s | %s %s | %s | %s | %s |", work, size, plain(value), unit, against, goal,
                goal.isEmpty() ? "" : met ? "yes" : "**no**");
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).setScale(value < 10 ? 2 : value < 100 ? 1 : 0, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
