package dev.hindsight.simulation;

/** A node has stopped in the middle of its work. No engine code catches it, as none runs on in a stopped process. */
@SuppressWarnings("serial")
final class Crash extends Error {

    Crash() {
        super("The node has stopped", null, false, false);
    }
}
