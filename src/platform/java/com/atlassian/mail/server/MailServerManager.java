package com.atlassian.mail.server;

/** The mail servers that administrators have set up. */
public interface MailServerManager {
    /** Null when none is set up. */
    SMTPMailServer getDefaultSMTPMailServer();

    boolean isDefaultSMTPMailServerDefined();
}
