import { Bone, RowBones, Waiting } from '../../kit/skeleton.tsx'
import styles from './shell.module.css'

/** The shape of a screen while its code is on the way. */
export function ScreenBones() {
  return (
    <div className={styles.bones}>
      <Waiting>
        <Bone width={240} height={22} />
      </Waiting>
      <RowBones />
    </div>
  )
}
