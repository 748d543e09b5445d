package dev.hindsight.approval.adapter;

import dev.hindsight.approval.ApprovePage;
import dev.hindsight.settings.adapter.SettingsRequest;
import java.util.Locale;

/**
 * What an editor is asked, and where the answer is sent. Immutable.
 *
 * @param locale the editor's language
 * @param pageId id of the page
 * @param form where the answer is sent, and what proves that it comes from here
 * @param question what is asked
 * @param expired whether an answer has just come without a valid proof
 */
public record ApprovalRequest(
        Locale locale, long pageId, SettingsRequest.Form form, ApprovePage.Question question, boolean expired) {}
