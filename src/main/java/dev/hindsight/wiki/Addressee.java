package dev.hindsight.wiki;

/**
 * What decides whether a person is written to, beside the account being active.
 *
 * @param address of the person's mail; empty text when there is none
 * @param license whether the person may use the wiki at all
 */
public record Addressee(String address, License license) {

    /** What the wiki says of a person's license. */
    public enum License {
        LICENSED,
        UNLICENSED,
        /** This version does not tell. */
        UNKNOWN
    }
}
