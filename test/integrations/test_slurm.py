"""integrations/slurm: the recipe as a job array on a Slurm of our own, one machine with two nodes.

Needs `slurmctld`, `slurmd` and `sbatch` (Debian: slurm-wlm). It takes free ports and a folder of its own, asks nobody who he
is, and touches no Slurm that is there already.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import unittest
import warnings
from pathlib import Path

from corpus import CorpusCase
from shards import SHARDS, Shards

RECIPE = Path(__file__).parents[2] / "integrations" / "slurm" / "shards.sbatch"
SBIN = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"


def free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class Cluster:
    """Slurm with the nodes n1 and n2 on this machine."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        host = socket.gethostname().split(".")[0]
        control, first, second = free_ports(3)
        user = subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()
        for name in ("state", "spool.n1", "spool.n2"):
            (folder / name).mkdir()
        self.conf = folder / "slurm.conf"
        self.conf.write_text(
            f"""ClusterName=govtext
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={control}
AuthType=auth/none
CredType=cred/none
SlurmUser={user}
SlurmdUser={user}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool.%n
SlurmctldPidFile={folder}/control.pid
SlurmdPidFile={folder}/%n.pid
SlurmctldLogFile={folder}/control.log
SlurmdLogFile={folder}/%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_min_interval=0
NodeName=n1 NodeHostname={host} NodeAddr=127.0.0.1 Port={first} CPUs=1
NodeName=n2 NodeHostname={host} NodeAddr=127.0.0.1 Port={second} CPUs=1
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
"""
        )
        self.env = {**os.environ, "PATH": SBIN, "SLURM_CONF": str(self.conf)}
        self.processes = [self._start("slurmctld", "-D")]
        self.processes += [self._start("slurmd", "-D", "-N", node) for node in ("n1", "n2")]
        end = time.monotonic() + 60
        while self._ask("sinfo", "-h", "-t", "idle", "-o", "%D") != "2":
            if time.monotonic() > end:
                logs = "\n".join(path.read_text()[-1500:] for path in folder.glob("*.log"))
                self.close()
                raise RuntimeError(f"the nodes did not come up:\n{logs}")
            time.sleep(0.5)

    def _start(self, name: str, *arguments: str) -> subprocess.Popen[bytes]:
        program = shutil.which(name, path=SBIN)
        if program is None:
            raise RuntimeError(f"{name} is not there")
        return subprocess.Popen([program, *arguments], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def _ask(self, *command: str) -> str:
        return subprocess.run(command, env=self.env, capture_output=True, text=True, check=False).stdout.strip()

    def submit(self, count: int, out: Path, command: list[str]) -> None:
        log = out.parent / f"{out.name}-%a.log"
        arguments = ["sbatch", "--wait", f"--array=0-{count - 1}", "-o", str(log), str(RECIPE), str(out), *command]
        done = subprocess.run(arguments, env=self.env, capture_output=True, text=True, timeout=300, check=False)
        if done.returncode != 0:
            logs = "\n".join(path.read_text()[-400:] for path in out.parent.glob(f"{out.name}-*.log"))
            raise AssertionError(f"{done.stderr}\n{logs}")

    def close(self) -> None:
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait(30)


class Slurm(CorpusCase):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.cluster = Cluster(cls.corpus.path / "slurm")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.cluster.close()
        super().tearDownClass()

    def setUp(self) -> None:
        warnings.simplefilter("ignore")
        self.shards = Shards(self, self.corpus, self.cluster.submit)

    def test_map(self) -> None:
        for count in SHARDS:
            self.shards.map(count)

    def test_reduce(self) -> None:
        for count in SHARDS:
            self.shards.templates(count)
        self.shards.duplicates(SHARDS[-1])


if __name__ == "__main__":
    unittest.main()
