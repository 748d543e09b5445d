package dev.hindsight.processes;

import java.time.Instant;

/**
 * The time that all processes of a test agree on: it starts now and goes a whole number of times as fast as time does. Its arithmetic
 * is done again in the processes, by {@link ProcessAgent}.
 *
 * @param start when both times were the same, to the millisecond
 * @param speed 1 for time as it is
 */
record ProcessClock(Instant start, int speed) {

    static ProcessClock started(int speed) {
        return new ProcessClock(Instant.ofEpochMilli(System.currentTimeMillis()), speed);
    }

    static ProcessClock read(String text) {
        String[] parts = text.split(",", -1);
        return new ProcessClock(Instant.ofEpochMilli(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
    }

    String written() {
        return start.toEpochMilli() + "," + speed;
    }

    Instant now() {
        long now = System.currentTimeMillis();
        return Instant.ofEpochMilli(now + (now - start.toEpochMilli()) * (speed - 1));
    }
}
