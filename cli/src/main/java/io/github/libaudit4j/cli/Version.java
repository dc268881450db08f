// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"libaudit4j " + (version == null ? "(built from source)" : version)};
    }
}
