package dev.hindsight.approval;

import java.util.List;

/**
 * That the reader may have the issues created that wait for an editor's approval.
 *
 * @param address of the page where the reader is asked
 * @param issues how many issues there would be
 * @param projects keys of the projects they would be created in
 */
public record ApprovalPrompt(String address, int issues, List<String> projects) {

    public ApprovalPrompt {
        projects = List.copyOf(projects);
    }
}
