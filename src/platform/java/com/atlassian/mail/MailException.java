package com.atlassian.mail;

/** A mail was not sent, or that is not known; the cause says which. */
public class MailException extends Exception {
    public MailException(String message) {
        super(message);
    }

    public MailException(Throwable cause) {
        super(cause);
    }
}
