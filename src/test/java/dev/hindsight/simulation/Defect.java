package dev.hindsight.simulation;

/** The engine did what it must never do. No engine code catches it. */
@SuppressWarnings("serial")
final class Defect extends Error {

    Defect(String what) {
        super(what);
    }

    Defect(String what, Throwable cause) {
        super(what + ": " + cause, cause);
    }
}
