package org.tributary.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for Debian's MediaWiki and for PHP. */
final class MediaWikiCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (RealMediaWiki.isInstalled()) {
            return ConditionEvaluationResult.enabled("MediaWiki is installed");
        }
        String reason = "no MediaWiki: install Debian's packages mediawiki and php-sqlite3 without recommended ones";
        if (RequiredForTests.isAllRequired()) {
            throw new IllegalStateException(reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
