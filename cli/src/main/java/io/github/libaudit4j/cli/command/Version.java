// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j.cli.command;

import java.lang.module.ModuleDescriptor;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        ModuleDescriptor module = Version.class.getModule().getDescriptor();
        String version = module == null ? null : module.rawVersion().orElse(null);
        return new String[] {"libaudit4j " + (version == null ? "(not from a jar)" : version)};
    }
}
