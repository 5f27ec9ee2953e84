#!/bin/sh
#SBATCH --job-name=aidflow
#SBATCH --cpus-per-task=4
#SBATCH --mem=4G
#SBATCH --time=04:00:00
#
# Plays an experiment in shards: one as a task of an array job of Slurm or PBS, or, in a plain shell, all one after another,
# which are then merged. To be submitted from the checkout, once ./aidflow --version has built it there.
#
#   Slurm:  job=$(sbatch --parsable --array=1-8 docs/examples/array-job.sh experiments/hubei-policies.yaml)
#           sbatch --dependency=afterany:$job --wrap='./aidflow merge results/hubei-policies.shard-*-of-8'
#   PBS:    qsub -J 1-8 -v SHARDS=8,EXPERIMENT=experiments/hubei-policies.yaml docs/examples/array-job.sh
#   Shell:  SHARDS=8 sh docs/examples/array-job.sh experiments/hubei-policies.yaml
#
# Options after the experiment, such as --seed 5, are those of aidflow run. A task that was stopped goes on where it was when
# it is submitted again; one that is done is left as it is. Replications that fail make the exit code 1 and are merged too.
set -eu

cd "${PBS_O_WORKDIR:-.}"
aidflow=${AIDFLOW:-./aidflow}
if [ $# -gt 0 ]; then
  experiment=$1
  shift
else
  experiment=${EXPERIMENT:?must be the file of an experiment}
fi
task=${SLURM_ARRAY_TASK_ID:-${PBS_ARRAY_INDEX:-}}
shards=${SHARDS:-${SLURM_ARRAY_TASK_COUNT:?SHARDS must be the number of shards}}
threads=${SLURM_CPUS_PER_TASK:-${NCPUS:-}}

if [ -n "$task" ]; then
  exec "$aidflow" run "$experiment" --shard "$task/$shards" --resume ${threads:+--threads "$threads"} "$@"
fi

for shard in $(seq "$shards"); do
  "$aidflow" run "$experiment" --shard "$shard/$shards" --resume "$@" || [ $? -eq 1 ]
done
exec "$aidflow" merge --experiment "$experiment" "results/$(basename "$experiment" .yaml)".shard-*-of-"$shards"
